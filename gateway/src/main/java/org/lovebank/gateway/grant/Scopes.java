package org.lovebank.gateway.grant;

import java.util.Collection;
import java.util.Set;
import org.lovebank.gateway.grant.GrantRefusal.UnknownScope;
import org.lovebank.problem.Refused;

/** The scopes that a client may be given. */
public final class Scopes {

    /** Registers volunteers on their behalf. */
    public static final String VOLUNTEERS_REGISTER = "volunteers:register";

    /** Invites newcomers on behalf of a community. */
    public static final String VOLUNTEERS_INVITE = "volunteers:invite";

    /** Reads the credit reports of people who agreed to it. */
    public static final String VOLUNTEERS_CREDIT = "volunteers:credit";

    /** Makes logins for residents and volunteers. */
    public static final String LOGINS_WRITE = "logins:write";

    /** Hands out what was redeemed. */
    public static final String REDEMPTIONS_COLLECT = "redemptions:collect";

    /** Deposits minutes for service that it records itself. */
    public static final String DEPOSITS_WRITE = "deposits:write";

    /** Reports to communities for organisations and members. */
    public static final String REPORTINGS_WRITE = "reportings:write";

    /** Acts for people who agreed to it. */
    public static final String PEOPLE_ACT = "people:act";

    /** Asks whether any token holds. */
    public static final String TOKENS_INTROSPECT = "tokens:introspect";

    /** Is told of events of its areas. */
    public static final String EVENTS_READ = "events:read";

    public static final Set<String> ALL = Set.of(
            VOLUNTEERS_REGISTER,
            VOLUNTEERS_INVITE,
            VOLUNTEERS_CREDIT,
            LOGINS_WRITE,
            REDEMPTIONS_COLLECT,
            DEPOSITS_WRITE,
            REPORTINGS_WRITE,
            PEOPLE_ACT,
            TOKENS_INTROSPECT,
            EVENTS_READ);

    private Scopes() {}

    /** Makes sure that there are such scopes. */
    public static void mustBeKnown(Collection<String> wanted) {
        wanted.stream().filter(scope -> !ALL.contains(scope)).findFirst().ifPresent(unknown -> {
            throw new Refused(new UnknownScope(unknown));
        });
    }
}
