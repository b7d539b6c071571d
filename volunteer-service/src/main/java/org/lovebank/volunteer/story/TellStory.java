package org.lovebank.volunteer.story;

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
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.consent.ConsentPurpose;
import org.lovebank.volunteer.consent.ConsentView;
import org.lovebank.volunteer.consent.Consents;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.seal.PersonalKey;
import org.lovebank.volunteer.story.StoryRefusal.NoSuchStory;
import org.lovebank.volunteer.story.StoryRefusal.StoryWithoutConsent;

/** A story is written on its own consent, published by a second person, and taken down. */
@ApplicationScoped
class TellStory {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final StoryRepository stories;
    private final People people;
    private final Consents consents;
    private final KnownAreas areas;
    private final Policies policies;
    private final Cursors cursors;
    private final EventLog log;
    private final Clock clock;

    TellStory(
            StoryRepository stories,
            People people,
            Consents consents,
            KnownAreas areas,
            Policies policies,
            Cursors cursors,
            EventLog log,
            Clock clock) {
        this.stories = stories;
        this.people = people;
        this.consents = consents;
        this.areas = areas;
        this.policies = policies;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public StoryView write(Caller caller, UUID personId, UUID consentId, StoryText text) {
        AreaPath place = people.homeOf(personId);
        KnownAreas.mustReach(caller, place);
        Instant now = clock.instant();
        mustBeConsented(personId, consentId, place, now);
        Story story = new Story(
                UuidCreator.getTimeOrderedEpoch(), personId, place, consentId, text, people.key(personId), caller, now);
        return kept(story);
    }

    @Transactional
    public StoryView publish(Caller caller, UUID id) {
        Story story = locked(id);
        Instant now = clock.instant();
        story.publish(caller, now);
        mustBeConsented(story.personId(), story.consentId(), people.homeOf(story.personId()), now);
        return kept(story);
    }

    @Transactional
    public StoryView takeDown(Caller caller, UUID id) {
        Story story = locked(id);
        story.takeDown(caller, clock.instant());
        return kept(story);
    }

    @Transactional
    public StoryView one(Caller caller, UUID id) {
        return stories.findByIdOptional(id)
                .filter(story -> story.isVisibleTo(caller))
                .map(this::view)
                .orElseThrow(() -> new Refused(new NoSuchStory(id)));
    }

    @Transactional
    public Page<StoryView> in(Caller caller, String areaPath, Paging paging) {
        AreaPath place = areas.at(areaPath);
        boolean staff = caller.holdsIn(place, Story.STAFF);
        String list = "stories " + place + staff;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        stories.in(place, !staff, after, paging.size() + 1),
                        paging,
                        list,
                        story -> List.of(story.id().toString()))
                .map(this::view);
    }

    /** The person's own consent to be published, that stands; somebody under age speaks through a guardian. */
    private void mustBeConsented(UUID personId, UUID consentId, AreaPath place, Instant now) {
        int under = policies.age(place, now).rules().guardianConsentUnder();
        boolean minor = people.data(personId).isYoungerThan(under, LocalDate.ofInstant(now, Time.DAYS));
        boolean stands = consents.of(personId).stream()
                .filter(consent -> consent.id().equals(consentId))
                .anyMatch(consent ->
                        covers(consent) && (!minor || !consent.givenBy().equals(personId)));
        if (!stands) {
            throw new Refused(new StoryWithoutConsent(ConsentPurpose.PUBLICATION.name()));
        }
    }

    private static boolean covers(ConsentView consent) {
        return consent.purpose().equals(ConsentPurpose.PUBLICATION.name()) && consent.withdrawnAt() == null;
    }

    private Story locked(UUID id) {
        return stories.findForChange(id).orElseThrow(() -> new Refused(new NoSuchStory(id)));
    }

    private StoryView kept(Story story) {
        stories.keep(story);
        log.append(story.event());
        return view(story);
    }

    private StoryView view(Story story) {
        PersonalKey key = story.hasText() ? people.key(story.personId()) : null;
        return story.view(key);
    }
}
