package org.lovebank.volunteer.performance;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.performance.PerformanceRepository.Done;
import org.lovebank.volunteer.performance.PerformanceResource.NewReview;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.honourrules.PerformanceRules;
import org.lovebank.volunteer.voice.VoiceRepository;
import org.lovebank.volunteer.voice.Voices;
import org.lovebank.volunteer.volunteer.KnownVolunteers;

/** Somebody of the area gives points for a period; what they rest on is counted in the same moment. */
@ApplicationScoped
class ReviewPerformance {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PerformanceRepository reviews;
    private final VoiceRepository voices;
    private final KnownVolunteers volunteers;
    private final Policies policies;
    private final Cursors cursors;
    private final Clock clock;

    ReviewPerformance(
            PerformanceRepository reviews,
            VoiceRepository voices,
            KnownVolunteers volunteers,
            Policies policies,
            Cursors cursors,
            Clock clock) {
        this.reviews = reviews;
        this.voices = voices;
        this.volunteers = volunteers;
        this.policies = policies;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public PerformanceReviewView by(Caller caller, UUID volunteerId, NewReview wanted) {
        AreaPath place = volunteers.visibleTo(caller, volunteerId);
        Instant now = clock.instant();
        InForce<PerformanceRules> rule = policies.of(PerformanceRules.class, place, now);
        Period period = Period.of(wanted.year(), wanted.part(), rule.rules(), LocalDate.ofInstant(now, Time.DAYS));
        PerformanceReview review = PerformanceReview.of(
                UuidCreator.getTimeOrderedEpoch(),
                volunteerId,
                place,
                period,
                wanted.points(),
                basis(volunteerId, period),
                rule,
                caller,
                now);
        reviews.keep(review, volunteerId, period);
        return review.view();
    }

    @Transactional
    public Page<PerformanceReviewView> of(Caller caller, UUID volunteerId, Paging paging) {
        volunteers.visibleTo(caller, volunteerId);
        String list = "performance " + volunteerId;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        reviews.of(volunteerId, after, paging.size() + 1),
                        paging,
                        list,
                        review -> List.of(review.id().toString()))
                .map(PerformanceReview::view);
    }

    private Basis basis(UUID volunteerId, Period period) {
        Done done = reviews.done(volunteerId, period);
        Voices told = voices.of(volunteerId, period.begins(), period.ends());
        return new Basis(
                done.records(),
                done.minutes(),
                told.opinions(),
                told.opinionTenths(),
                told.upheldComplaints(),
                told.noShows());
    }
}
