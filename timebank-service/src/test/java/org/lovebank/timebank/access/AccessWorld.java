package org.lovebank.timebank.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.lovebank.access.Roles;
import org.lovebank.events.VolunteerEvent;
import org.lovebank.http.Time;
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.stack.testing.access.Callers;
import org.lovebank.stack.testing.access.Door;
import org.lovebank.stack.testing.access.World;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.Visitor;

/** One love bank with holders, and the people around it. */
final class AccessWorld implements Callers {

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String place = "cn.a" + suffix;
    private final UUID shop = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private final Map<String, Visitor> staff = Map.of(
            "admin", Visitor.staff(Roles.CENTER_ADMIN, "cn"),
            "council", Visitor.staff(Roles.BANK_COUNCIL, place),
            "another", Visitor.staff(Roles.BANK_COUNCIL, place),
            "teller", Visitor.staff(Roles.BANK_TELLER, place),
            "auditor", Visitor.staff(Roles.AUDITOR, "cn"));
    private final World world;

    AccessWorld(Door door, Registry registry) {
        world = new World(door, "holder", this::token);
        world.know("path", place);
        world.know("shop", shop);
        world.know("team", team);
        LocalDate today = LocalDate.now(Time.DAYS);
        world.know("today", today);
        world.know("tomorrow", today.plusDays(1));
        world.know("yesterday", today.minusDays(1));
        world.know("month", YearMonth.from(today));
        world.know("hourAgo", Instant.now().minusSeconds(3600));
        world.make("street", () -> "cn.c" + UUID.randomUUID().toString().substring(0, 8));
        branch(place, "branch");
        branch("cn.b" + suffix, "counterparty");
        branch("cn.d" + suffix, "third");
        for (String name : new String[] {"holder", "heir", "closing", "dead"}) {
            UUID person = registry.registersVolunteer(place);
            registry.finalises(person, 600);
            world.know(name, person);
            world.know(name + "Account", Desk.accountOf(person));
        }
        registry.tells(new VolunteerEvent.PersonDeceased(world.person("dead"), 8, Registry.SERVED_FROM));
        registry.tells(new VolunteerEvent.TeamChanged(
                team, 1, UUID.randomUUID(), "微笑天使", "SPECIAL", place, "ACTIVE", Registry.SERVED_FROM));
        world.know("teamAccount", Desk.accountOf(team));
        world.furnish();
    }

    World things() {
        return world;
    }

    @Override
    public String elsewhere(String role) {
        return token(role, UUID.randomUUID(), "elsewhere", UUID.randomUUID(), "cn.e" + suffix);
    }

    @Override
    public String here(String role) {
        UUID person = UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8));
        return token(role, person, "here", shop, place);
    }

    @Override
    public String oneself(String role, UUID person) {
        return token(role, person, "oneself", UUID.randomUUID());
    }

    private void branch(String area, String name) {
        world.know(
                name,
                Visitor.staff(Roles.CENTER_ADMIN, "cn")
                        .posts("/branches", Map.of("areaPath", area, "name", "爱心银行"))
                        .statusCode(201)
                        .extract()
                        .<String>path("id"));
    }

    private String token(String name) {
        Visitor known = staff.get(name);
        return known == null ? Visitor.holder(world.person(name)).token() : known.token();
    }

    private static String token(String role, UUID person, String client, UUID organisation, String... areas) {
        return TestTokens.forCaller(person)
                .client(client)
                .roles(role)
                .areas(areas)
                .orgs(organisation.toString())
                .claim("scope", "deposits:write")
                .sign();
    }
}
