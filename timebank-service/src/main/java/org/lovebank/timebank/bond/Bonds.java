package org.lovebank.timebank.bond;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.events.PersonEvent.RelationChanged;

/** The bonds between people that let one act for the other. */
@ApplicationScoped
public class Bonds {

    /** Kinds of relation that give the right to act; a spouse or a child has it only as a proxy. */
    private static final Set<String> ACTING = Set.of("PROXY", "GUARDIAN");

    private final BondRepository bonds;

    Bonds(BondRepository bonds) {
        this.bonds = bonds;
    }

    /** Whether the caller has the role of a proxy, and the registry knows a bond to this person that stands. */
    @Transactional
    public boolean let(Caller caller, UUID person) {
        return caller.holdsAny(Roles.PROXY) && bonds.stands(caller.id(), person);
    }

    /** Remembers what the registry tells; an older word changes nothing. */
    @Transactional
    public void told(RelationChanged relation) {
        if (ACTING.contains(relation.kind())) {
            bonds.keep(relation);
        }
    }
}
