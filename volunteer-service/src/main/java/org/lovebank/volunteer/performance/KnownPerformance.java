package org.lovebank.volunteer.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.http.Time;
import org.lovebank.volunteer.holding.DossierPart;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.voice.VoiceRepository;

/** Performance as other rooms ask for it: for stars and assessments, in the dossier and in a person's copy. */
@ApplicationScoped
public class KnownPerformance implements HeldData, DossierPart {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST = 200;

    private final PerformanceRepository reviews;
    private final VoiceRepository voices;

    KnownPerformance(PerformanceRepository reviews, VoiceRepository voices) {
        this.reviews = reviews;
        this.voices = voices;
    }

    /** How a volunteer stands by what was reviewed and told in the months before this moment. */
    public Standing of(UUID volunteerId, int months, Instant until) {
        LocalDate since = LocalDate.ofInstant(until, Time.DAYS).minusMonths(months);
        return new Standing(
                reviews.meanScore(volunteerId, since).orElse(null),
                voices.of(volunteerId, since.atStartOfDay(Time.DAYS).toInstant(), until)
                        .upheldComplaints());
    }

    @Override
    public String section() {
        return "performanceReviews";
    }

    @Override
    public Object of(UUID personId) {
        return about(personId);
    }

    @Override
    public List<PerformanceReviewView> about(UUID volunteerId) {
        return reviews.of(volunteerId, BEFORE_ALL, MOST).stream()
                .map(PerformanceReview::view)
                .toList();
    }
}
