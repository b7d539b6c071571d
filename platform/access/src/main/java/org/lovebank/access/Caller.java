package org.lovebank.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who is calling, as the verified token says: the person (or, for a client on its own behalf, the client), the client in
 * between, the roles, and the areas and organisations in which the staff roles hold.
 */
public record Caller(
        UUID id,
        String clientId,
        Set<String> roles,
        Set<String> scopes,
        List<AreaPath> areas,
        List<UUID> organisations) {

    /** Somebody who came without a token: holds no role and reaches no place; no person has this id. */
    public static final Caller NOBODY = new Caller(new UUID(0, 0), "", Set.of(), Set.of(), List.of(), List.of());

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
        areas = List.copyOf(areas);
        organisations = List.copyOf(organisations);
    }

    /** Whether the caller is this person. */
    public boolean is(UUID personId) {
        return id.equals(personId);
    }

    /** Whether the caller holds one of these roles, anywhere. */
    public boolean holdsAny(String... wanted) {
        for (String role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the caller's staff roles reach this place. */
    public boolean reaches(AreaPath place) {
        return areas.stream().anyMatch(area -> area.contains(place));
    }

    /** Whether the caller holds one of these roles for this place. */
    public boolean holdsIn(AreaPath place, String... wanted) {
        return holdsAny(wanted) && reaches(place);
    }
}
