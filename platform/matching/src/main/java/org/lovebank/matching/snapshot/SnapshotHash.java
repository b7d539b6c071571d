package org.lovebank.matching.snapshot;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lovebank.matching.ground.Digest;
import org.lovebank.matching.ground.Place;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.rule.Rules;
import org.lovebank.matching.volunteer.Standing;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** The fingerprint of a snapshot: every value once, in a fixed order. */
final class SnapshotHash {

    private SnapshotHash() {}

    static String of(Snapshot snapshot) {
        Digest digest = new Digest("lovebank-snapshot-1");
        digest.add(snapshot.horizon().days()).add(snapshot.horizon().firstWeekday());
        rules(digest, snapshot.rules());
        digest.add(snapshot.volunteers().size());
        snapshot.volunteers().forEach(volunteer -> volunteer(digest, volunteer));
        digest.add(snapshot.orders().size());
        snapshot.orders().forEach(order -> order(digest, order));
        digest.add(snapshot.held().size());
        for (HeldSeat seat : snapshot.held()) {
            digest.add(seat.order()).add(seat.volunteer()).add(seat.start()).add(seat.accepted());
        }
        digest.add(snapshot.bans().size());
        for (Ban ban : snapshot.bans()) {
            digest.add(ban.order()).add(ban.volunteer()).add(ban.why().name());
        }
        return digest.hex();
    }

    private static void rules(Digest digest, Rules rules) {
        digest.add(rules.weights().skill())
                .add(rules.weights().near())
                .add(rules.weights().continuity())
                .add(rules.weights().load())
                .add(rules.weights().reliability())
                .add(rules.weights().language())
                .add(rules.communityMetres())
                .add(rules.streetMetres())
                .add(rules.districtMetres())
                .add(rules.bufferMinutes())
                .add(rules.maxPerDay())
                .addAll(rules.marginals())
                .add(rules.keepBonus())
                .add(rules.urgentWorth())
                .add(rules.orderWorth());
        if (rules.fairSeats() > 0) { // snapshots that were kept before there was such a number stay what they are
            digest.add(rules.fairSeats());
        }
    }

    private static void volunteer(Digest digest, VolunteerProfile volunteer) {
        digest.add(volunteer.id());
        place(digest, volunteer.place());
        int standing = 0;
        for (Standing each : volunteer.standing()) {
            standing |= each.bit();
        }
        digest.add(standing);
        digest.add(volunteer.skills().size());
        new TreeMap<>(volunteer.skills())
                .forEach((skill, level) -> digest.add(skill).add(level.rank()));
        digest.add(volunteer.qualifications().size());
        new TreeMap<>(volunteer.qualifications())
                .forEach((kind, lastDay) -> digest.add(kind).add(lastDay));
        digest.addAll(volunteer.languages().stream().sorted().toList());
        digest.addAll(volunteer.hours().available().toWords());
        digest.addAll(volunteer.hours().busy().toWords());
        digest.add(volunteer.hours().pausedThroughDay());
        digest.add(volunteer.caps().perDay()).add(volunteer.caps().perWeek());
        digest.addAll(volunteer.caps().usedPerDay()).addAll(volunteer.caps().usedPerWeek());
        digest.add(volunteer.minutesLast30Days()).add(volunteer.reliability());
    }

    private static void order(Digest digest, OpenOrder order) {
        digest.add(order.id()).add(order.sequence()).add(order.urgent()).add(order.weight());
        digest.add(order.headcount()).add(order.leastHeadcount());
        digest.add(order.times().slots())
                .addAll(order.times().starts())
                .addAll(order.times().repeats());
        digest.add(order.demands().skill())
                .add(order.demands().qualification())
                .add(order.demands().minors())
                .add(order.demands().hazardous())
                .add(order.demands().adultsOnly())
                .add(order.demands().language())
                .add(order.demands().languageMandatory());
        place(digest, order.place());
        digest.add(order.scope().code()).add(order.extraMetres());
        digest.add(order.visits().size());
        order.visits().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<UUID, ?>::getKey))
                .forEach(known -> digest.add(known.getKey())
                        .add(known.getValue().count())
                        .add(known.getValue().daysSince()));
    }

    private static void place(Digest digest, Place place) {
        digest.add(place.community()).add(place.grid()).add(place.xMetres()).add(place.yMetres());
    }
}
