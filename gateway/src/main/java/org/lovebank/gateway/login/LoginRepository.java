package org.lovebank.gateway.login;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.gateway.grant.GrantRefusal.StationHasHead;
import org.lovebank.gateway.grant.Rights;
import org.lovebank.problem.Refused;

/** Finds logins. */
@ApplicationScoped
public class LoginRepository implements PanacheRepositoryBase<Login, UUID> {

    private static final int STATION_LOCK = 0x73746174;
    private static final long FIRST_LOGIN_LOCK = 0x6c6f76656c6f6731L;

    /** The login of that name, however it is written. */
    public Optional<Login> findByUsername(String username) {
        return find("username", Login.plain(username)).firstResultOptional();
    }

    boolean hasPerson(UUID personId) {
        return count("personId", personId) > 0;
    }

    Optional<Login> findOfPersonForChange(UUID personId) {
        return find("personId", personId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Login> findForChange(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Logins that lie wholly within these areas, in id order. */
    List<Login> within(List<AreaPath> areas, Optional<UUID> after, int limit) {
        String[] paths = areas.stream().map(AreaPath::value).toArray(String[]::new);
        @SuppressWarnings("unchecked")
        List<Login> found = getEntityManager()
                .createNativeQuery("""
                        select l.* from login l
                        where (cast(?1 as uuid) is null or l.id > ?1)
                          and not exists (
                            select from unnest(l.administered_in) place
                            where not exists (
                              select from unnest(cast(?2 as text[])) area
                              where place = area or starts_with(place, area || '.')))
                        order by l.id limit ?3""", Login.class)
                .setParameter(1, after.orElse(null))
                .setParameter(2, paths)
                .setParameter(3, limit)
                .getResultList();
        return found;
    }

    /**
     * Makes sure that nobody else heads the stations that these rights head.
     *
     * @throws Refused when somebody does; whoever asks at the same time waits for the first to be done
     */
    void stationsMustBeFree(Rights rights, UUID loginId) {
        for (UUID station : rights.headed().stream().sorted().toList()) {
            getEntityManager()
                    .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1, ?2)) locked")
                    .setParameter(1, STATION_LOCK)
                    .setParameter(2, station.hashCode())
                    .getSingleResult();
            boolean taken = !getEntityManager()
                    .createNativeQuery("""
                            select 1 from login where stations @> cast(array[?1] as uuid[])
                              and 'STATION_HEAD' = any(roles) and status = 'ACTIVE' and id <> ?2""")
                    .setParameter(1, station)
                    .setParameter(2, loginId)
                    .getResultList()
                    .isEmpty();
            if (taken) {
                throw new Refused(new StationHasHead(station));
            }
        }
    }

    /** Lets one replica at a time look whether there is any login. */
    boolean isEmptyUnderLock() {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) locked")
                .setParameter(1, FIRST_LOGIN_LOCK)
                .getSingleResult();
        return count() == 0;
    }
}
