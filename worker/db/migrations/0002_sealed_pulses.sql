-- The only question that is asked across mentorships: which sealed pulses have waited too long.
CREATE INDEX record_sealed_pulse ON record (meta ->> 'at')
	WHERE kind = 'pulse' AND del = 0 AND space_id GLOB '*/P:*';
