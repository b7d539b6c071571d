package org.lovebank.volunteer.story;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.events.PersonEvent.Recognition.StoryStateChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.seal.PersonalKey;
import org.lovebank.volunteer.story.StoryRefusal.NoSuchStory;
import org.lovebank.volunteer.story.StoryRefusal.StoryNeedsSecondPerson;
import org.lovebank.volunteer.story.StoryRefusal.StoryStateForbids;

/** A story of one person; its text is gone when it is taken down. */
@Entity
class Story {

    static final String[] STAFF = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN};
    private static final String[] HEADS = {Roles.STATION_HEAD, Roles.CENTER_ADMIN};
    private static final String PLACE = "story";

    @Id
    private UUID id;

    private UUID personId;
    private String areaPath;
    private UUID consentId;
    private byte @Nullable [] sealed;

    @Enumerated(EnumType.STRING)
    private StoryState state;

    private UUID writtenBy;
    private @Nullable UUID publishedBy;
    private @Nullable Instant publishedAt;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    Story() {}

    Story(
            UUID id,
            UUID personId,
            AreaPath place,
            UUID consentId,
            StoryText text,
            PersonalKey key,
            Caller by,
            Instant now) {
        this.id = id;
        this.personId = personId;
        this.areaPath = place.value();
        this.consentId = consentId;
        this.sealed = key.seal(PLACE, text);
        this.state = StoryState.DRAFT;
        this.writtenBy = by.id();
        this.changedAt = now;
    }

    void publish(Caller by, Instant now) {
        mustBeHeadedBy(by);
        mustFollow(StoryState.PUBLISHED);
        if (by.is(writtenBy)) {
            throw new Refused(new StoryNeedsSecondPerson());
        }
        this.state = StoryState.PUBLISHED;
        this.publishedBy = by.id();
        this.publishedAt = now;
        this.changedAt = now;
    }

    /** By the person whose story it is, or by a head of the place. */
    void takeDown(Caller by, Instant now) {
        if (!by.is(personId)) {
            mustBeHeadedBy(by);
        }
        mustFollow(StoryState.TAKEN_DOWN);
        end(now);
    }

    /** The ground is gone; answers whether that is news. */
    boolean end(Instant now) {
        if (state == StoryState.TAKEN_DOWN) {
            return false;
        }
        this.state = StoryState.TAKEN_DOWN;
        this.sealed = null;
        this.changedAt = now;
        return true;
    }

    private void mustBeHeadedBy(Caller by) {
        if (!by.holdsIn(new AreaPath(areaPath), HEADS)) {
            throw new Refused(new NoSuchStory(id));
        }
    }

    private void mustFollow(StoryState wanted) {
        if (!state.next().contains(wanted)) {
            throw new Refused(new StoryStateForbids(
                    state.name(),
                    wanted.name(),
                    state.next().stream().map(Enum::name).toList()));
        }
    }

    /** Published ones are for everybody; all else for the person and staff of the place. */
    boolean isVisibleTo(Caller caller) {
        return state == StoryState.PUBLISHED || caller.is(personId) || caller.holdsIn(new AreaPath(areaPath), STAFF);
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID consentId() {
        return consentId;
    }

    StoryStateChanged event() {
        return new StoryStateChanged(id, version + 1, areaPath, state.name(), changedAt);
    }

    /** Whether there is a text that needs the person's key. */
    boolean hasText() {
        return sealed != null;
    }

    StoryView view(@Nullable PersonalKey key) {
        StoryText text = sealed == null || key == null ? null : key.open(PLACE, sealed, StoryText.class);
        return new StoryView(
                id,
                areaPath,
                text == null ? null : text.title(),
                text == null ? null : text.body(),
                state.name(),
                state.next().stream().map(Enum::name).toList(),
                publishedBy,
                publishedAt,
                version);
    }
}
