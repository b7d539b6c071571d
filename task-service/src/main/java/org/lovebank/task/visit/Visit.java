package org.lovebank.task.visit;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.policy.NotePolicy.VisitReport;
import org.lovebank.task.visit.VisitRefusal.NoSuchProblem;
import org.lovebank.task.visit.VisitRefusal.ProblemAlreadySolved;
import org.lovebank.task.visit.VisitRefusal.VisitTooLate;

/** One visit 走访 to one person: what was found, what was solved; it is care, not service that counts in minutes. */
@Entity
@Table(name = "visit")
class Visit {

    static final String[] STAFF = {
        Roles.GRID_DUTY,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.COMMUNITY_DISPATCHER,
        Roles.TEAM_LEADER,
        Roles.CENTER_ADMIN
    };

    @Id
    private UUID id;

    @Version
    private long version;

    private String areaPath;

    @Enumerated(EnumType.STRING)
    private VisitKind kind;

    private UUID visitedId;
    private UUID visitorId;
    private @Nullable UUID agreementId;
    private @Nullable String occasionCode;
    private Instant visitedAt;

    @Enumerated(EnumType.STRING)
    private VisitOutcome outcome;

    private UUID notedBy;
    private Instant notedAt;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @JoinColumn(name = "visit_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<VisitProblem> problems = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    Visit(VisitRequest asked, AreaPath area, Caller by, VisitReport rule, Instant now) {
        Instant earliest = now.minus(Duration.ofDays(rule.latestDays()));
        if (asked.visitedAt().isAfter(now) || asked.visitedAt().isBefore(earliest)) {
            throw new Refused(new VisitTooLate(earliest, now));
        }
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.areaPath = area.value();
        this.kind = asked.kind();
        this.visitedId = asked.visitedId();
        this.visitorId = asked.visitorId() == null ? by.id() : asked.visitorId();
        this.agreementId = asked.agreementId();
        this.occasionCode = asked.occasionCode();
        this.visitedAt = asked.visitedAt();
        this.outcome = asked.outcome();
        this.notedBy = by.id();
        this.notedAt = now;
        asked.found().forEach(problem -> problems.add(new VisitProblem(problems.size(), problem, by.id(), now)));
    }

    /** What was found is solved, once. */
    void solve(UUID problemId, UUID by, Instant now) {
        VisitProblem problem = problems.stream()
                .filter(found -> found.id().equals(problemId))
                .findFirst()
                .orElseThrow(() -> new Refused(new NoSuchProblem(id, problemId)));
        if (!problem.open()) {
            throw new Refused(new ProblemAlreadySolved(problemId));
        }
        problem.solve(by, now);
    }

    /** The one who was visited, the visitor, and whose office covers the place. */
    boolean visibleTo(Caller caller) {
        return caller.is(visitedId) || caller.is(visitorId) || inCareOf(caller);
    }

    boolean inCareOf(Caller caller) {
        return caller.holdsIn(new AreaPath(areaPath), STAFF);
    }

    UUID id() {
        return id;
    }

    VisitView view() {
        return new VisitView(
                id,
                areaPath,
                kind,
                visitedId,
                visitorId,
                agreementId,
                occasionCode,
                visitedAt,
                outcome,
                problems.stream().map(VisitProblem::view).toList(),
                notedBy,
                notedAt,
                version);
    }
}
