package org.lovebank.volunteer.voice;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.events.CareEvent.NoShowExcused;
import org.lovebank.events.CareEvent.NoShowRecorded;
import org.lovebank.events.VoiceEvent.ComplaintUpheld;
import org.lovebank.events.VoiceEvent.EvaluationSubmitted;
import org.lovebank.events.VoiceEvent.Opinion;
import org.lovebank.events.VoiceEvent.Upheld;
import org.lovebank.volunteer.finding.FindingRepository;
import org.lovebank.volunteer.finding.FindingRule;
import org.lovebank.volunteer.finding.Sighting;
import org.lovebank.volunteer.voice.VoiceRepository.Heard;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Keeps what was said of a volunteer, in the consumer's transaction; what was rightly complained of a reviewer sees. */
@ApplicationScoped
class HearVoice {

    private static final String RECIPIENT = "RECIPIENT";
    /** People decided, not a rule with numbers. */
    private static final int NO_POLICY = 0;

    private final VoiceRepository voices;
    private final KnownVolunteers volunteers;
    private final FindingRepository findings;
    private final Clock clock;

    HearVoice(VoiceRepository voices, KnownVolunteers volunteers, FindingRepository findings, Clock clock) {
        this.voices = voices;
        this.volunteers = volunteers;
        this.findings = findings;
        this.clock = clock;
    }

    /** What a volunteer says of a recipient is not kept here. */
    void opinion(@Observes EvaluationSubmitted told) {
        Opinion opinion = told.evaluation();
        if (opinion.side().equals(RECIPIENT) && volunteers.isVolunteer(opinion.targetId())) {
            voices.keep(
                    told.subject(),
                    "OPINION",
                    opinion.targetId(),
                    opinion.areaPath(),
                    opinion.score(),
                    opinion.submittedAt());
        }
    }

    void complaint(@Observes ComplaintUpheld told) {
        Upheld complaint = told.complaint();
        if (volunteers.isVolunteer(complaint.respondentId())
                && voices.keep(
                        told.subject(),
                        "UPHELD",
                        complaint.respondentId(),
                        complaint.areaPath(),
                        null,
                        complaint.upheldAt())) {
            voices.recordOf(complaint.aboutId())
                    .ifPresent(heard -> findings.note(
                            UuidCreator.getTimeOrderedEpoch(),
                            sighting(told.subject(), complaint, heard),
                            NO_POLICY,
                            clock.instant()));
        }
    }

    void absent(@Observes NoShowRecorded told) {
        if (volunteers.isVolunteer(told.volunteerId())) {
            voices.keep(told.subject(), "NO_SHOW", told.volunteerId(), told.areaPath(), null, told.recordedAt());
        }
    }

    void excused(@Observes NoShowExcused told) {
        voices.excuse(told.subject(), told.excusedAt());
    }

    private static Sighting sighting(UUID id, Upheld complaint, Heard heard) {
        long still = complaint.minutes() == null ? 0L : complaint.minutes();
        return new Sighting(
                FindingRule.COMPLAINT_UPHELD,
                Sighting.key(FindingRule.COMPLAINT_UPHELD, id),
                heard.areaPath(),
                List.of(complaint.respondentId()),
                List.of(heard.recordId()),
                Map.of("minutesThatCount", still));
    }
}
