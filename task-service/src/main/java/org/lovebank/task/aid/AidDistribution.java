package org.lovebank.task.aid;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.aid.AidRefusal.AidInTheFuture;
import org.lovebank.task.aid.AidRefusal.HouseholdTwice;

/** One handing-out of aid 慰问 to households: who gave, when, and what each got; written once, never changed. */
@Entity
@Table(name = "aid_distribution")
class AidDistribution {

    static final String[] STAFF = {
        Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.CENTER_ADMIN, Roles.AUDITOR
    };

    @Id
    private UUID id;

    private String areaPath;
    private String donor;
    private @Nullable String campaignCode;
    private @Nullable String occasionCode;
    private LocalDate handedOutOn;
    private UUID notedBy;
    private Instant notedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "aid_line", joinColumns = @JoinColumn(name = "distribution_id"))
    @OrderColumn(name = "position")
    private List<AidLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected AidDistribution() {}

    AidDistribution(AidRequest asked, AreaPath area, UUID notedBy, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        if (asked.handedOutOn().isAfter(today)) {
            throw new Refused(new AidInTheFuture(asked.handedOutOn(), today));
        }
        Set<UUID> households = new HashSet<>();
        for (int i = 0; i < asked.lines().size(); i++) {
            if (!households.add(asked.lines().get(i).householdId())) {
                throw new Refused(new HouseholdTwice("/lines/" + i + "/householdId"));
            }
        }
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.areaPath = area.value();
        this.donor = asked.donor().strip();
        this.campaignCode = asked.campaignCode();
        this.occasionCode = asked.occasionCode();
        this.handedOutOn = asked.handedOutOn();
        this.notedBy = notedBy;
        this.notedAt = now;
        asked.lines().forEach(line -> lines.add(new AidLine(line)));
    }

    boolean visibleTo(Caller caller) {
        return caller.holdsIn(new AreaPath(areaPath), STAFF);
    }

    UUID id() {
        return id;
    }

    /** Without its households. */
    AidView summary() {
        return view(null);
    }

    AidView whole() {
        return view(lines.stream().map(AidLine::view).toList());
    }

    private AidView view(@Nullable List<AidView.LineView> shown) {
        long cents = lines.stream().mapToLong(AidLine::amountCents).sum();
        return new AidView(
                id,
                areaPath,
                donor,
                campaignCode,
                occasionCode,
                handedOutOn,
                lines.size(),
                cents,
                notedBy,
                notedAt,
                shown);
    }
}
