package org.lovebank.volunteer.finding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.finding.FindingRefusal.FindingJudged;
import org.lovebank.volunteer.finding.FindingRefusal.FindingNamesYou;
import org.lovebank.volunteer.finding.FindingRefusal.NoSuchFinding;
import org.lovebank.volunteer.servicerecord.deed.Deed;

/** Something odd about records, for a person to judge (异常线索): by which rule, with which numbers, about which records. */
@Entity
class Finding {

    private static final String[] REVIEWERS = {Roles.STATION_HEAD, Roles.CENTER_ADMIN};

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private FindingRule rule;

    private String areaPath;
    private List<UUID> peopleIds;
    private List<UUID> recordIds;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Long> numbers;

    private int policyVersion;

    @Enumerated(EnumType.STRING)
    private FindingState state;

    private @Nullable UUID judgedBy;
    private @Nullable String reason;
    private Instant foundAt;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Finding() {}

    /** A reviewer of the area who is not named in it judges, once; records stay as they are. */
    void judge(Caller by, boolean confirmed, String why, Instant now) {
        mustBeVisibleTo(by, REVIEWERS);
        if (peopleIds.stream().anyMatch(by::is)) {
            throw new Refused(new FindingNamesYou());
        }
        if (state != FindingState.OPEN) {
            throw new Refused(new FindingJudged(state.name(), List.of()));
        }
        Deed.mayBeTold("reason", why);
        this.state = confirmed ? FindingState.CONFIRMED : FindingState.DISMISSED;
        this.judgedBy = by.id();
        this.reason = why;
        this.changedAt = now;
    }

    void mustBeVisibleTo(Caller caller, String... roles) {
        if (!caller.holdsIn(new AreaPath(areaPath), roles)) {
            throw new Refused(new NoSuchFinding(id));
        }
    }

    UUID id() {
        return id;
    }

    FindingView view() {
        return new FindingView(
                id,
                rule.name(),
                state.name(),
                areaPath,
                peopleIds,
                recordIds,
                numbers,
                policyVersion,
                foundAt,
                judgedBy,
                reason,
                changedAt,
                version);
    }
}
