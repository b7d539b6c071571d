package org.lovebank.volunteer.brand;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.NetworkEvent.BrandChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.brand.BrandRefusal.BrandRetired;
import org.lovebank.volunteer.brand.BrandResource.BrandText;

/** A brand of service with its owner, its base and its teams; perhaps one link of a chain of brands. */
@Entity
class Brand {

    @Id
    private UUID id;

    private UUID ownerId;
    private String areaPath;
    private String name;
    private @Nullable String slogan;
    private @Nullable UUID parentId;
    private @Nullable UUID stationId;
    private List<UUID> teamIds;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Brand() {}

    private Brand(UUID id, UUID ownerId, AreaPath place, BrandText text, Instant now) {
        this.id = id;
        this.ownerId = ownerId;
        this.areaPath = place.value();
        this.status = Status.ACTIVE;
        write(text, now);
    }

    /** A brand at a place that the caller's roles reach. */
    static Brand made(UUID id, UUID ownerId, AreaPath place, BrandText text, Caller by, Instant now) {
        KnownAreas.mustReach(by, place);
        return new Brand(id, ownerId, place, text, now);
    }

    void change(BrandText text, Status wanted, Instant now) {
        if (status == Status.RETIRED) {
            throw new Refused(new BrandRetired(status.name(), List.of()));
        }
        this.status = wanted;
        write(text, now);
    }

    private void write(BrandText text, Instant now) {
        this.name = text.name().strip();
        this.slogan = text.slogan();
        this.parentId = text.parentId();
        this.stationId = text.stationId();
        this.teamIds = text.teamIds() == null
                ? List.of()
                : text.teamIds().stream().distinct().toList();
        this.changedAt = now;
    }

    void mustBeReachedBy(Caller caller) {
        KnownAreas.mustReach(caller, place());
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    @Nullable UUID parentId() {
        return parentId;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    /** {@code chain} names the brands above, the nearest first. */
    BrandView view(List<String> chain, List<String> warnings) {
        return new BrandView(
                id,
                ownerId,
                areaPath,
                name,
                slogan,
                parentId,
                chain,
                stationId,
                teamIds,
                status.name(),
                warnings,
                version);
    }

    BrandChanged event() {
        return new BrandChanged(id, version + 1, name, areaPath, ownerId, parentId, status.name(), changedAt);
    }

    enum Status {
        ACTIVE,
        RETIRED
    }
}
