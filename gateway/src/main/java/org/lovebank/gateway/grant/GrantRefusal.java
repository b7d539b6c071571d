package org.lovebank.gateway.grant;

import java.util.UUID;
import org.lovebank.problem.Refusal;

/** Why rights are not granted. */
public sealed interface GrantRefusal extends Refusal {

    /** No such role on this street, or none for a login. */
    record UnknownRole(String role) implements GrantRefusal {}

    /** No such scope on this street. */
    record UnknownScope(String scope) implements GrantRefusal {}

    /** The caller may not give this role. */
    record RoleNotYoursToGive(String role) implements GrantRefusal {}

    /** The area lies outside the caller's own. */
    record AreaNotYours(String area) implements GrantRefusal {}

    /** The client does not act for this organisation itself. */
    record OrganisationNotYours(UUID organisation) implements GrantRefusal {}

    /** The caller grants nothing at all. */
    record NothingYoursToGive() implements GrantRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case UnknownRole _, UnknownScope _ -> Kind.INVALID;
            case RoleNotYoursToGive _, AreaNotYours _, OrganisationNotYours _, NothingYoursToGive _ -> Kind.FORBIDDEN;
        };
    }
}
