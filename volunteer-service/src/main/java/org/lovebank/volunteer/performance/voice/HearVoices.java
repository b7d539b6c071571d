package org.lovebank.volunteer.performance.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lovebank.events.CareEvent.NoShowExcused;
import org.lovebank.events.CareEvent.NoShowRecorded;
import org.lovebank.events.VoiceEvent.ComplaintUpheld;
import org.lovebank.events.VoiceEvent.EvaluationSubmitted;

/** Notes what task-service tells of volunteers' service, in the consumer's transaction. */
@ApplicationScoped
class HearVoices {

    private static final String OF_THE_RECIPIENT = "RECIPIENT";

    private final VoiceRepository voices;

    HearVoices(VoiceRepository voices) {
        this.voices = voices;
    }

    /** What volunteers say of recipients is none of a review's business. */
    void opinion(@Observes EvaluationSubmitted told) {
        var opinion = told.evaluation();
        if (opinion.side().equals(OF_THE_RECIPIENT)) {
            voices.keep(
                    told.subject(),
                    "OPINION",
                    opinion.targetId(),
                    opinion.areaPath(),
                    opinion.score(),
                    opinion.submittedAt());
        }
    }

    void upheld(@Observes ComplaintUpheld told) {
        var complaint = told.complaint();
        voices.keep(
                told.subject(), "UPHELD", complaint.respondentId(), complaint.areaPath(), null, complaint.upheldAt());
    }

    void absent(@Observes NoShowRecorded told) {
        voices.keep(told.subject(), "NO_SHOW", told.volunteerId(), told.areaPath(), null, told.recordedAt());
    }

    void excused(@Observes NoShowExcused told) {
        voices.excuse(told.subject(), told.excusedAt());
    }
}
