package org.lovebank.gateway.grant;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.gateway.grant.GrantRefusal.AreaNotYours;
import org.lovebank.gateway.grant.GrantRefusal.NothingYoursToGive;
import org.lovebank.gateway.grant.GrantRefusal.OrganisationNotYours;
import org.lovebank.gateway.grant.GrantRefusal.RoleNotYoursToGive;
import org.lovebank.gateway.grant.GrantRefusal.StaffAndVolunteer;
import org.lovebank.gateway.grant.GrantRefusal.StationWithoutRole;
import org.lovebank.gateway.grant.GrantRefusal.UnknownRole;
import org.lovebank.problem.Refused;

/** What a login holds: roles, and the areas and organisations in which they count. */
public record Rights(Set<String> roles, List<String> areas, List<UUID> orgs, List<UUID> stations) {

    /** Roles that count in areas: an administrator gives them within his own. */
    private static final Set<String> WITHIN_AREAS = Set.of(
            Roles.RESIDENT,
            Roles.PROXY,
            Roles.GUARDIAN,
            Roles.VOLUNTEER,
            Roles.MINOR_VOLUNTEER,
            Roles.GRID_DUTY,
            Roles.WITNESS,
            Roles.TEAM_CORE,
            Roles.TEAM_LEADER,
            Roles.ORG_COORDINATOR,
            Roles.ORG_ADMIN,
            Roles.COMMUNITY_DISPATCHER,
            Roles.STATION_WORKER,
            Roles.STATION_HEAD,
            Roles.BANK_TELLER,
            Roles.BANK_COUNCIL,
            Roles.REDEMPTION_PARTNER,
            Roles.CENTER_ADMIN);

    /** Roles that look into every area: only the operators of the suite give them. */
    private static final Set<String> ACROSS_AREAS = Set.of(Roles.OPS, Roles.AUDITOR, Roles.DPO);

    private static final Set<String> FROM_A_CLIENT = Set.of(Roles.RESIDENT, Roles.VOLUNTEER);

    /** Roles that count at one station: its head, its full-time workers, the leaders of its teams. */
    private static final Set<String> AT_STATIONS = Set.of(Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.TEAM_LEADER);

    /** The paid staff of a community, which is another team than its volunteers. */
    private static final Set<String> STAFF =
            Set.of(Roles.STATION_HEAD, Roles.STATION_WORKER, Roles.COMMUNITY_DISPATCHER);

    private static final Set<String> VOLUNTEERS = Set.of(Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER);

    public Rights {
        roles = Set.copyOf(roles);
        areas = areas.stream().distinct().toList();
        orgs = orgs.stream().distinct().toList();
        stations = stations.stream().distinct().toList();
    }

    public Rights(Set<String> roles, List<String> areas, List<UUID> orgs) {
        this(roles, areas, orgs, List.of());
    }

    /**
     * Makes sure that the caller may give these rights.
     *
     * @throws Refused when a right is unknown, or reaches beyond the caller
     */
    public void mustBeYoursToGive(Caller caller) {
        Set<String> yours = rolesToGive(caller);
        for (String role : roles) {
            if (!WITHIN_AREAS.contains(role) && !ACROSS_AREAS.contains(role)) {
                throw new Refused(new UnknownRole(role));
            }
            if (!yours.contains(role)) {
                throw new Refused(new RoleNotYoursToGive(role));
            }
        }
        mustFitTogether();
        areasMustBeYours(caller, areas);
        if (!caller.holdsAny(Roles.CENTER_ADMIN)) {
            orgs.stream()
                    .filter(org -> !caller.organisations().contains(org))
                    .findFirst()
                    .ifPresent(org -> {
                        throw new Refused(new OrganisationNotYours(org));
                    });
        }
    }

    private void mustFitTogether() {
        if (roles.stream().anyMatch(STAFF::contains) && roles.stream().anyMatch(VOLUNTEERS::contains)) {
            throw new Refused(new StaffAndVolunteer());
        }
        if (!stations.isEmpty() && roles.stream().noneMatch(AT_STATIONS::contains)) {
            throw new Refused(new StationWithoutRole());
        }
    }

    /** The stations that who holds these rights heads. */
    public List<UUID> headed() {
        return roles.contains(Roles.STATION_HEAD) ? stations : List.of();
    }

    /** The areas whose administrators look after whoever holds these rights: his own, else his maker's. */
    public List<String> administeredIn(Caller caller) {
        return areas.isEmpty() ? caller.areas().stream().map(AreaPath::value).toList() : areas;
    }

    /** Makes sure that all these areas lie within the caller's own. */
    public static void areasMustBeYours(Caller caller, List<String> areas) {
        for (String area : areas) {
            if (!caller.reaches(new AreaPath(area))) {
                throw new Refused(new AreaNotYours(area));
            }
        }
    }

    private static Set<String> rolesToGive(Caller caller) {
        Set<String> yours = new HashSet<>();
        if (caller.holdsAny(Roles.CENTER_ADMIN)) {
            yours.addAll(WITHIN_AREAS);
            if (caller.holdsAny(Roles.OPS)) {
                yours.addAll(ACROSS_AREAS);
            }
        } else if (caller.scopes().contains(Scopes.LOGINS_WRITE)) {
            yours.addAll(FROM_A_CLIENT);
        }
        if (yours.isEmpty() || caller.areas().isEmpty()) {
            throw new Refused(new NothingYoursToGive());
        }
        return yours;
    }
}
