package org.lovebank.timebank.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The policy versions. */
@ApplicationScoped
public class PolicyPackRepository implements PanacheRepositoryBase<PolicyPack, Integer> {

    private static final String FOLLOWED = """
            select b.code from branch_policy b
             where b.branch_id = :branch and b.state = 'SETTLED' and b.effective_on <= :day
             order by b.effective_on desc limit 1""";

    Optional<PolicyPack> inForce(String code, LocalDate day) {
        return find("code = ?1 and effectiveOn <= ?2 order by effectiveOn desc", code, day)
                .firstResultOptional();
    }

    /** The pack that a branch has changed to by a day, if it ever did. */
    Optional<String> followedBy(UUID branch, LocalDate day) {
        @SuppressWarnings("unchecked")
        List<String> found = getEntityManager()
                .createNativeQuery(FOLLOWED, String.class)
                .setParameter("branch", branch)
                .setParameter("day", day)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Any version of a pack, to tell whose it is. */
    public Optional<PolicyPack> anyOf(String code) {
        return find("code = ?1 order by version", code).firstResultOptional();
    }

    /** Whoever publishes the same pack waits until this transaction ends. */
    public void lock(String code) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:code, 105))) as l")
                .setParameter("code", code)
                .getSingleResult();
    }

    /** Whether some version of the pack is in force on a day. */
    public boolean hasVersionBy(String code, LocalDate day) {
        return count("code = ?1 and effectiveOn <= ?2", code, day) > 0;
    }

    public boolean hasVersionFrom(String code, LocalDate day) {
        return count("code = ?1 and effectiveOn = ?2", code, day) > 0;
    }

    List<PolicyPack> after(int version, int limit) {
        return find("version > ?1 order by version", version).page(0, limit).list();
    }
}
