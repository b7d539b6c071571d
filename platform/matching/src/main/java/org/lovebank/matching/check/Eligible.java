package org.lovebank.matching.check;

import static org.lovebank.matching.check.Violation.Rule;

import java.util.EnumSet;
import java.util.Set;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.order.Scope;
import org.lovebank.matching.rule.Rules;
import org.lovebank.matching.snapshot.Ban;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.volunteer.Standing;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** Whether one person may come to one order at one start, written down a second time and differently. */
final class Eligible {

    private Eligible() {}

    static Set<Rule> broken(Snapshot snapshot, OpenOrder order, VolunteerProfile person, int start) {
        Set<Rule> broken = EnumSet.noneOf(Rule.class);
        Set<Standing> standing = person.standing();
        need(broken, Rule.NOT_ASKED, standing.contains(Standing.ACTIVE));
        need(broken, Rule.NOT_ASKED, standing.contains(Standing.CONSENTING));
        need(broken, Rule.NOT_ASKED, standing.contains(Standing.AUTO_MATCHING));
        need(broken, Rule.SKILL, person.skills().get(order.demands().skill()) != null);
        need(broken, Rule.VETTING, !order.demands().minors() || standing.contains(Standing.VETTED));
        need(broken, Rule.INSURANCE, !order.demands().hazardous() || standing.contains(Standing.INSURED));
        boolean grownUp = standing.contains(Standing.ADULT);
        need(broken, Rule.AGE, grownUp || standing.contains(Standing.GUARDIAN_CONSENT));
        need(broken, Rule.AGE, grownUp || !order.demands().adultsOnly());
        need(broken, Rule.AGE, grownUp || !order.demands().hazardous());
        need(broken, Rule.AGE, grownUp || !order.demands().minors());
        if (order.demands().languageMandatory()) {
            need(
                    broken,
                    Rule.LANGUAGE,
                    person.languages().contains(order.demands().language()));
        }
        need(broken, Rule.SCOPE, near(snapshot.rules(), order, person));
        for (Ban ban : snapshot.bans()) {
            boolean concerned =
                    ban.order().equals(order.id()) && ban.volunteer().equals(person.id());
            need(broken, Rule.BAN, !concerned);
        }
        for (int repeat : order.times().repeats()) {
            visit(snapshot, broken, order, person, start + repeat);
        }
        return broken;
    }

    private static void visit(Snapshot snapshot, Set<Rule> broken, OpenOrder order, VolunteerProfile person, int from) {
        int day = from / 48;
        int wanted = order.demands().qualification();
        if (wanted >= 0) {
            Integer until = person.qualifications().get(wanted);
            need(broken, Rule.QUALIFICATION, until != null && until >= day);
        }
        need(broken, Rule.PAUSE, day > person.hours().pausedThroughDay());
        long[] available = person.hours().available().toWords();
        long[] busy = person.hours().busy().toWords();
        int buffer = (snapshot.rules().bufferMinutes() + 29) / 30;
        for (int slot = from - buffer; slot < from + order.times().slots() + buffer; slot++) {
            boolean inside = slot >= from && slot < from + order.times().slots();
            boolean known = slot >= 0 && slot < snapshot.horizon().days() * 48;
            need(broken, Rule.WINDOW, !inside || (known && has(available, slot)));
            need(broken, Rule.BUSY, !known || !has(busy, slot));
        }
    }

    private static boolean has(long[] words, int slot) {
        return (words[slot >> 6] & (1L << (slot & 63))) != 0;
    }

    private static boolean near(Rules rules, OpenOrder order, VolunteerProfile person) {
        long east = (long) order.place().xMetres() - person.place().xMetres();
        long north = (long) order.place().yMetres() - person.place().yMetres();
        long square = east * east + north * north;
        if (order.scope() == Scope.COMMUNITY) {
            long most = order.extraMetres() + 1L;
            boolean neighbour = order.place().community() == person.place().community();
            return neighbour || (order.extraMetres() > 0 && square < most * most);
        }
        long radius = order.scope() == Scope.STREET ? rules.streetMetres() : rules.districtMetres();
        long most = radius + order.extraMetres() + 1;
        return square < most * most;
    }

    private static void need(Set<Rule> broken, Rule rule, boolean kept) {
        if (!kept) {
            broken.add(rule);
        }
    }
}
