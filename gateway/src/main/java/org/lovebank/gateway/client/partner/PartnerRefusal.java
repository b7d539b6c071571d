package org.lovebank.gateway.client.partner;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why a partner is not granted anything, or its client not registered. */
sealed interface PartnerRefusal extends Refusal {

    /** There is no such partner, or not within the caller's areas or organisations. */
    record NoSuchPartner(UUID organisationId) implements PartnerRefusal {}

    /** The organisation is a partner already. */
    record PartnerAlready(UUID organisationId) implements PartnerRefusal {}

    /** The partnership has ended. */
    record PartnershipEnded(UUID organisationId) implements PartnerRefusal {}

    /** The community did not grant this scope. */
    record ScopeNotGranted(String scope) implements PartnerRefusal {}

    /** The community did not grant this area; a client under trial has the area for trials only. */
    record AreaNotGranted(String area) implements PartnerRefusal {}

    /** The partner has as many clients as it may. */
    record ClientsUsedUp(int most) implements PartnerRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchPartner _ -> Kind.MISSING;
            case PartnerAlready _, PartnershipEnded _, ClientsUsedUp _ -> Kind.CONFLICT;
            case ScopeNotGranted _, AreaNotGranted _ -> Kind.FORBIDDEN;
        };
    }
}
