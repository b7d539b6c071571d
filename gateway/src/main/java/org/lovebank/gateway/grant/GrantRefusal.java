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

    /** A client under trial is given areas for trials only. */
    record SandboxAreasOnly(String area) implements GrantRefusal {}

    /** An area for trials is given to clients under trial only. */
    record SandboxAreasRefused(String area) implements GrantRefusal {}

    /** Who is paid for it and who volunteers are two people in the books. */
    record StaffAndVolunteer() implements GrantRefusal {}

    /** A station is given with a role that counts at stations. */
    record StationWithoutRole() implements GrantRefusal {}

    /** Another login heads this station. */
    record StationHasHead(UUID station) implements GrantRefusal {}

    /** The caller grants nothing at all. */
    record NothingYoursToGive() implements GrantRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case UnknownRole _,
                    UnknownScope _,
                    SandboxAreasOnly _,
                    SandboxAreasRefused _,
                    StaffAndVolunteer _,
                    StationWithoutRole _ -> Kind.INVALID;
            case StationHasHead _ -> Kind.CONFLICT;
            case RoleNotYoursToGive _, AreaNotYours _, OrganisationNotYours _, NothingYoursToGive _ -> Kind.FORBIDDEN;
        };
    }
}
