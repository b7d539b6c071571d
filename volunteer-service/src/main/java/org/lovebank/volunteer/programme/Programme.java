package org.lovebank.volunteer.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.NetworkEvent.ProgrammeChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaLevel;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.programme.ProgrammeRefusal.NoSuchPillar;
import org.lovebank.volunteer.programme.ProgrammeRefusal.PillarTwice;
import org.lovebank.volunteer.programme.ProgrammeRefusal.ProgrammeEnded;
import org.lovebank.volunteer.programme.ProgrammeRefusal.ProgrammeRunsBackwards;
import org.lovebank.volunteer.programme.ProgrammeResource.ProgrammeText;

/** A programme of service: pillars in layers, tags, the document it carries out, and which level it comes from. */
@Entity
class Programme {

    @Id
    private UUID id;

    private String code;
    private UUID ownerId;
    private String areaPath;
    private String name;
    private @Nullable String summary;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "programme_pillar", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "place")
    private List<Pillar> pillars;

    private List<String> tags;

    @Embedded
    private @Nullable PolicyDocument policy;

    @Enumerated(EnumType.STRING)
    private @Nullable AreaLevel originLevel;

    private @Nullable UUID originId;
    private @Nullable LocalDate fromOn;
    private @Nullable LocalDate toOn;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Programme() {}

    private Programme(UUID id, String code, UUID ownerId, AreaPath place, ProgrammeText text, Instant now) {
        this.id = id;
        this.code = code;
        this.ownerId = ownerId;
        this.areaPath = place.value();
        this.status = Status.RUNNING;
        this.pillars = new ArrayList<>();
        write(text, now);
    }

    /** A programme for a place that the caller's roles reach. */
    static Programme made(
            UUID id, String code, UUID ownerId, AreaPath place, ProgrammeText text, Caller by, Instant now) {
        KnownAreas.mustReach(by, place);
        return new Programme(id, code, ownerId, place, text, now);
    }

    void change(ProgrammeText text, Status wanted, Instant now) {
        mustRun();
        this.status = wanted;
        write(text, now);
    }

    void mustRun() {
        if (status == Status.ENDED) {
            throw new Refused(new ProgrammeEnded(status.name(), List.of()));
        }
    }

    private void write(ProgrammeText text, Instant now) {
        if (text.fromOn() != null && text.toOn() != null && text.toOn().isBefore(text.fromOn())) {
            throw new Refused(new ProgrammeRunsBackwards());
        }
        long codes = text.pillars().stream().map(Pillar::code).distinct().count();
        if (codes < text.pillars().size()) {
            throw new Refused(new PillarTwice());
        }
        this.name = text.name().strip();
        this.summary = text.summary();
        this.pillars.clear();
        this.pillars.addAll(text.pillars());
        this.tags = text.tags() == null
                ? List.of()
                : text.tags().stream().distinct().toList();
        this.policy = text.policy();
        this.originLevel = text.originLevel();
        this.originId = text.originId();
        this.fromOn = text.fromOn();
        this.toOn = text.toOn();
        this.changedAt = now;
    }

    void mustBeReachedBy(Caller caller) {
        KnownAreas.mustReach(caller, new AreaPath(areaPath));
    }

    void mustHave(String pillar) {
        if (pillars.stream().noneMatch(known -> known.code().equals(pillar))) {
            throw new Refused(
                    new NoSuchPillar(pillar, pillars.stream().map(Pillar::code).toList()));
        }
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    List<Pillar> pillars() {
        return List.copyOf(pillars);
    }

    ProgrammeView view(List<PillarFigures> figures, PillarFigures.Figures whole) {
        return new ProgrammeView(
                id,
                code,
                name,
                summary,
                ownerId,
                areaPath,
                figures,
                whole,
                tags,
                policy,
                originLevel == null ? null : originLevel.name(),
                originId,
                fromOn,
                toOn,
                status.name(),
                version);
    }

    ProgrammeChanged event() {
        return new ProgrammeChanged(id, version + 1, code, name, areaPath, tags, status.name(), changedAt);
    }

    enum Status {
        RUNNING,
        ENDED
    }
}
