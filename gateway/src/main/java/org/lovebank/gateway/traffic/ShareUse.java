package org.lovebank.gateway.traffic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Leaves word of what this replica let pass, and reads what the others did. */
@ApplicationScoped
class ShareUse {

    private final SharedUseRepository uses;
    private final TrafficSettings settings;

    ShareUse(SharedUseRepository uses, TrafficSettings settings) {
        this.uses = uses;
        this.settings = settings;
    }

    @Transactional
    List<SharedUse> exchange(UUID replica, long round, Map<Counts.Key, Long> used) {
        uses.waitAtMost(settings.shareTimeout());
        if (!used.isEmpty()) {
            uses.add(replica, round, used);
        }
        return uses.ofOthers(replica);
    }

    @Transactional
    void forgetOld() {
        uses.waitAtMost(settings.shareTimeout());
        uses.forgetOld();
    }
}
