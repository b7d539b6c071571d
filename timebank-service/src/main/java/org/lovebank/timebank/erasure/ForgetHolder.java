package org.lovebank.timebank.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * A holder's key was destroyed in the registry: words, ages, bonds and heirs go here as well. The journal stays as it is,
 * with a bare account, and so the books balance.
 */
@ApplicationScoped
public class ForgetHolder {

    private final HeldRepository held;

    ForgetHolder(HeldRepository held) {
        this.held = held;
    }

    @Transactional
    public void erased(UUID person) {
        held.forget(person);
    }
}
