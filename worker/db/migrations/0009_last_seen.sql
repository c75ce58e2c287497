-- When an account was last used outlives its sign-ins: two years later it decides whether the account goes.
CREATE TRIGGER session_ended AFTER DELETE ON session BEGIN
	UPDATE user SET updated_at = max(updated_at, OLD.updated_at) WHERE id = OLD.user_id;
END;
