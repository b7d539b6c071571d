package org.lovebank.volunteer.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.organisation.OrganisationRefusal.CreditCodeNeedsRegistration;

/** How an organisation stands to the authorities, to the Party, to who guides it and to who founded it with others. */
record Affiliation(
        boolean registered,
        boolean coBuilding,
        @Nullable String uscc,
        @Nullable UUID guidingBodyId,
        List<UUID> coFounderIds,
        @Nullable UUID partyBranchId) {

    Affiliation {
        coFounderIds = List.copyOf(coFounderIds);
        if (uscc != null && !registered) {
            throw new Refused(new CreditCodeNeedsRegistration());
        }
    }

    static Affiliation of(
            @Nullable Boolean registered,
            @Nullable Boolean coBuilding,
            @Nullable String uscc,
            @Nullable UUID guidingBodyId,
            @Nullable List<UUID> coFounderIds,
            @Nullable UUID partyBranchId) {
        return new Affiliation(
                Boolean.TRUE.equals(registered),
                Boolean.TRUE.equals(coBuilding),
                uscc == null ? null : new CreditCode(uscc).value(),
                guidingBodyId,
                coFounderIds == null
                        ? List.of()
                        : coFounderIds.stream().distinct().toList(),
                partyBranchId);
    }
}
