package org.lovebank.volunteer.suggestion;

import java.time.Instant;
import java.util.UUID;

/** A session to come that is open to a volunteer who serves alone as well. */
record TrainingSuggestion(
        UUID sessionId, UUID trainingId, String topic, String title, String areaPath, Instant startsAt, int minutes) {}
