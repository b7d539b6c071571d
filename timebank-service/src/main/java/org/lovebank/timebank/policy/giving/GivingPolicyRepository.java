package org.lovebank.timebank.policy.giving;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The versions of the rules of giving. */
@ApplicationScoped
class GivingPolicyRepository implements PanacheRepositoryBase<GivingPolicy, Integer> {

    Optional<GivingPolicy> inForce(String code, LocalDate day) {
        return find("code = ?1 and effectiveOn <= ?2 order by effectiveOn desc", code, day)
                .firstResultOptional();
    }

    List<GivingPolicy> after(int version, int limit) {
        return find("version > ?1 order by version", version).page(0, limit).list();
    }
}
