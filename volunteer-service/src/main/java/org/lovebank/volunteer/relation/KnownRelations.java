package org.lovebank.volunteer.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.lovebank.volunteer.person.Representatives;
import org.lovebank.volunteer.relation.proof.RelationKind;

/** Relations as other rooms ask for them: only bound ones count. */
@ApplicationScoped
public class KnownRelations implements Representatives {

    private final RelationRepository relations;

    KnownRelations(RelationRepository relations) {
        this.relations = relations;
    }

    @Override
    @Transactional
    public boolean isGuardian(UUID guardian, UUID ward) {
        return relations.isBound(guardian, ward, Set.of(RelationKind.GUARDIAN));
    }
}
