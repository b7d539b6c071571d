package org.lovebank.gateway.access;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lovebank.access.Roles;
import org.lovebank.stack.testing.TestTokens;
import org.lovebank.stack.testing.access.Callers;
import org.lovebank.stack.testing.access.Door;
import org.lovebank.stack.testing.access.World;

/** One partner with a program, one person with a login, and the people around them. */
final class AccessWorld implements Callers {

    /** The client with which people sign in themselves. */
    private static final String FIRST_PARTY = "lovebank";

    private final UUID organisation = UUID.randomUUID();
    private final String program = "a-" + UUID.randomUUID().toString().substring(0, 8);
    private final String place = "cn.a" + UUID.randomUUID().toString().substring(0, 8);
    private final World world;

    AccessWorld(Door door) {
        world = new World(door, "person", this::token);
        world.know("path", place);
        world.know("organisation", organisation);
        world.know("person", UUID.randomUUID());
        world.know("program", program);
        world.furnish();
    }

    World things() {
        return world;
    }

    @Override
    public String elsewhere(String role) {
        return token(role, UUID.randomUUID(), "elsewhere", UUID.randomUUID(), "cn.elsewhere");
    }

    @Override
    public String here(String role) {
        return token(role, UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8)), program, organisation, place);
    }

    @Override
    public String oneself(String role, UUID person) {
        return token(role, person, FIRST_PARTY, UUID.randomUUID());
    }

    private String token(String name) {
        return switch (name) {
            case "admin" -> token(Roles.CENTER_ADMIN, UUID.randomUUID(), FIRST_PARTY, UUID.randomUUID(), "cn");
            case "organiser" -> token(Roles.ORG_ADMIN, UUID.randomUUID(), FIRST_PARTY, organisation);
            case "program" -> token(Roles.PARTNER_CLIENT, UUID.randomUUID(), program, organisation, place);
            default -> token(Roles.RESIDENT, world.person(name), FIRST_PARTY, UUID.randomUUID());
        };
    }

    private static String token(String role, UUID person, String client, UUID organisation, String... areas) {
        return TestTokens.forCaller(person)
                .client(client)
                .roles(role)
                .areas(areas)
                .orgs(organisation.toString())
                .claim("scope", "events:read logins:write")
                .sign();
    }
}
