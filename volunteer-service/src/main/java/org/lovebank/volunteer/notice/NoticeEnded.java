package org.lovebank.volunteer.notice;

import java.util.UUID;

/** Told inside the transaction in which something ceased to stand in public: an objection was upheld, or it was taken down. */
public record NoticeEnded(NoticeKind kind, UUID subjectId, NoticeStanding standing) {}
