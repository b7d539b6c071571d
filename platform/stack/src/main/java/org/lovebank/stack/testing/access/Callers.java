package org.lovebank.stack.testing.access;

import java.util.UUID;

/** Whose tokens a house is asked with. */
public interface Callers {

    /** Somebody of this role in another place, of another organisation, who has nothing to do with it. */
    String elsewhere(String role);

    /** Somebody of this role in the place of the thing. */
    String here(String role);

    /** The person whose matter it is, with this role and no place. */
    String oneself(String role, UUID person);
}
