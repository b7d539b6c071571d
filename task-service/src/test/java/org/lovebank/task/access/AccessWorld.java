package org.lovebank.task.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent.OrganisationChanged;
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.stack.testing.access.Callers;
import org.lovebank.stack.testing.access.Door;
import org.lovebank.stack.testing.access.World;
import org.lovebank.task.Hamlet;
import org.lovebank.task.Person;
import org.lovebank.task.Profile;
import org.lovebank.task.Registry;

/** One community with somebody who needs help and a volunteer who gives it, and the people around them. */
final class AccessWorld implements Callers {

    private static final long LONG_AFTER = 4_000_000_000L;

    private final UUID organisation = UUID.randomUUID();
    private final Hamlet hamlet;
    private final Hamlet elsewhere;
    private final Map<String, String> staff;
    private final World world;

    AccessWorld(Door door, Registry registry, Instant now) {
        hamlet = Hamlet.fresh(registry);
        elsewhere = Hamlet.fresh(registry);
        registry.tell(
                new OrganisationChanged(organisation, 1, "SOCIAL_ORG", "义工联盟", hamlet.path(), "ACTIVE", Instant.EPOCH));
        staff = Map.of(
                "dispatcher", hamlet.dispatcher().token(),
                "head", member(Roles.STATION_HEAD),
                "worker", member(Roles.STATION_WORKER),
                "leader", member(Roles.TEAM_LEADER),
                "grid", member(Roles.GRID_DUTY),
                "coordinator", member(Roles.ORG_COORDINATOR),
                "admin", token(Roles.CENTER_ADMIN, UUID.randomUUID(), organisation, "cn"));
        world = new World(door, "lin", this::token);
        world.know("path", hamlet.path());
        world.know("organisation", organisation);
        world.know("lin", hamlet.lin().id());
        for (String name : new String[] {"ren", "other"}) {
            world.know(name, hamlet.volunteer(new Profile()).id());
        }
        world.know("now", now);
        world.know("halfAnHourAgo", now.minus(Duration.ofMinutes(30)));
        world.know("inFourHours", now.plus(Duration.ofHours(4)));
        world.know("tomorrow", now.plus(Duration.ofDays(1)));
        world.know("tomorrowLater", now.plus(Duration.ofHours(26)));
        world.know("dayAfter", now.plus(Duration.ofDays(2)));
        world.know("dayAfterLater", now.plus(Duration.ofHours(52)));
        world.furnish();
    }

    World things() {
        return world;
    }

    @Override
    public String elsewhere(String role) {
        return token(role, UUID.randomUUID(), UUID.randomUUID(), elsewhere.path());
    }

    @Override
    public String here(String role) {
        UUID person = UUID.nameUUIDFromBytes((role + hamlet.path()).getBytes(StandardCharsets.UTF_8));
        return token(role, person, organisation, hamlet.path());
    }

    @Override
    public String oneself(String role, UUID person) {
        return token(role, person, UUID.randomUUID());
    }

    private String member(String role) {
        return token(role, UUID.randomUUID(), organisation, hamlet.path());
    }

    private String token(String name) {
        String known = staff.get(name);
        if (known != null) {
            return known;
        }
        return name.equals("lin")
                ? hamlet.lin().token()
                : Person.with(world.person(name), hamlet.path(), Roles.VOLUNTEER)
                        .token();
    }

    private static String token(String role, UUID person, UUID organisation, String... areas) {
        return TestTokens.forCaller(person)
                .roles(role)
                .areas(areas)
                .orgs(organisation.toString())
                .claim("exp", LONG_AFTER)
                .sign();
    }
}
