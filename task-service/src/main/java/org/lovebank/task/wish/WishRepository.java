package org.lovebank.task.wish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.wish.WishRefusal.NoSuchWish;

/** The shelf of wishes. */
@ApplicationScoped
public class WishRepository implements PanacheRepositoryBase<Wish, UUID> {

    /** The wish, if it is there and the caller may know of it. */
    public Wish findFor(Caller caller, UUID id) {
        return visible(findByIdOptional(id), caller, id);
    }

    /** The same, held against every other change until the transaction ends. */
    public Wish findForChange(Caller caller, UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), caller, id);
    }

    /** For what follows from another room's change, whoever called there. */
    public Wish heldForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new Refused(new NoSuchWish(id)));
    }

    private static Wish visible(Optional<Wish> found, Caller caller, UUID id) {
        return found.filter(wish -> wish.visibleTo(caller)).orElseThrow(() -> new Refused(new NoSuchWish(id)));
    }

    /** Writes now, so that the version is the one that the event tells of. */
    public void keep(Wish wish) {
        persistAndFlush(wish);
    }

    String nextNumber(Instant now) {
        Number number = (Number) getEntityManager()
                .createNativeQuery("select nextval('wish_number')")
                .getSingleResult();
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, Time.DAYS));
        return "W%s-%06d".formatted(day, number.longValue());
    }

    /** The newest wishes in a state on a wall and on the walls below it. */
    List<Wish> onWall(AreaPath wall, WishState state, UUID beforeId, int limit) {
        return find(
                        "life.state = ?1 and (people.wallAreaPath = ?2 or (people.wallAreaPath >= ?3 and people.wallAreaPath < ?4))"
                                + " and id < ?5 order by id desc",
                        state,
                        wall.value(),
                        wall + ".",
                        wall + "/",
                        beforeId)
                .page(0, limit)
                .list();
    }

    /** What a person posted or is to receive, newest first. */
    List<Wish> of(UUID person, UUID beforeId, int limit) {
        return find(
                        "(people.postedBy = ?1 or people.beneficiaryId = ?1) and id < ?2 order by id desc",
                        person,
                        beforeId)
                .page(0, limit)
                .list();
    }

    /** Published wishes whose window is over; those that somebody is changing just now wait for the next round. */
    public List<Wish> overdue(Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from wish where state = 'PUBLISHED' and window_to <= :now order by window_to limit"
                                + " :limit for update skip locked",
                        Wish.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** The wish that became this order, if one did, held against every other change. */
    public Optional<Wish> ofOrderForChange(UUID orderId) {
        return find("life.orderId = ?1", orderId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Wishes that have hung there and below since then at least, oldest first. */
    public List<Wish> unclaimedSince(AreaPath wall, Instant since, UUID afterId, int limit) {
        return find(
                        "life.state = ?1 and life.publishedAt <= ?2 and (people.wallAreaPath = ?3"
                                + " or (people.wallAreaPath >= ?4 and people.wallAreaPath < ?5)) and id > ?6 order by id",
                        WishState.PUBLISHED,
                        since,
                        wall.value(),
                        wall + ".",
                        wall + "/",
                        afterId)
                .page(0, limit)
                .list();
    }

    /** Wishes that hang since then at least and whose community was not told yet; locked ones wait. */
    public List<Wish> untoldSince(Instant since, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from wish where state = 'PUBLISHED' and unclaimed_told_at is null"
                                + " and published_at <= :since order by published_at limit :limit for update skip locked",
                        Wish.class)
                .setParameter("since", since)
                .setParameter("limit", limit)
                .getResultList();
    }
}
