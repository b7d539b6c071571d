package org.lovebank.volunteer.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaRefusal.OutsideYourArea;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.disclosure.DisclosureLog;
import org.lovebank.volunteer.disclosure.DisclosurePurpose;
import org.lovebank.volunteer.person.People;
import org.lovebank.volunteer.relation.RelationRefusal.NoSuchRelation;

/** Shows relations: one's own, or those of an area to its staff. */
@ApplicationScoped
class ListRelations {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final RelationRepository relations;
    private final People people;
    private final KnownAreas areas;
    private final DisclosureLog disclosures;
    private final Cursors cursors;

    ListRelations(
            RelationRepository relations, People people, KnownAreas areas, DisclosureLog disclosures, Cursors cursors) {
        this.relations = relations;
        this.people = people;
        this.areas = areas;
        this.disclosures = disclosures;
        this.cursors = cursors;
    }

    /** Of an area to its staff; without one, the caller's own. */
    @Transactional
    public Page<RelationView> by(
            Caller caller, @Nullable String areaPath, Optional<RelationState> state, Paging paging) {
        String list = "relations " + (areaPath == null ? caller.id() : areaPath) + " "
                + state.map(Enum::name).orElse("");
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        List<Relation> found = areaPath == null
                ? relations.of(caller.id(), after, paging.size() + 1)
                : relations.in(reached(caller, areaPath), state, after, paging.size() + 1);
        return cursors.page(
                        found, paging, list, relation -> List.of(relation.id().toString()))
                .map(relation -> relation.view(null));
    }

    /** The proof's number is shown to the second person, and logged to staff. */
    @Transactional
    public RelationView one(Caller caller, UUID id) {
        Relation relation = relations.findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchRelation(id)));
        relation.mustBeVisibleTo(caller);
        UUID about = relation.toPersonId();
        disclosures.note(
                caller,
                about,
                caller.is(about) ? DisclosurePurpose.SELF : DisclosurePurpose.IDENTITY_CHECK,
                List.of("RELATION_PROOF"));
        return relation.view(relation.proof(people.key(about)));
    }

    private AreaPath reached(Caller caller, String areaPath) {
        AreaPath place = areas.at(areaPath);
        if (!caller.holdsIn(place, RelationViewers.READERS)) {
            throw new Refused(new OutsideYourArea(place.value()));
        }
        return place;
    }
}
