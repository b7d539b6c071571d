package org.lovebank.matching.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.matching.ground.Place;
import org.lovebank.matching.order.Demands;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.order.Scope;
import org.lovebank.matching.order.Times;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** Asks all filters of many volunteers, the skill by an index. */
public final class Sieve {

    private static final List<Filter> FILTERS = List.of(Filter.values());
    private static final int SKILL = FILTERS.indexOf(Filter.SKILL);

    private static final List<Filter> LAWFUL = List.of(Filter.VETTING, Filter.AGE, Filter.INSURANCE, Filter.BAN);

    /** The filters before the skill look at the person alone: any order will do to ask them. */
    private static final OpenOrder ANY = new OpenOrder(
            new UUID(0, 0),
            0,
            false,
            OpenOrder.USUAL_WEIGHT,
            1,
            1,
            Times.once(1, List.of(0)),
            Demands.of(0),
            new Place(0, 0, 0, 0),
            Scope.DISTRICT,
            0,
            Map.of());

    private final Snapshot snapshot;
    /** Volunteers by skill who passed everything before the skill. */
    private final Map<Integer, int[]> bySkill;

    private final int[] beforeSkill = new int[SKILL];

    /** Hears of every volunteer who passed, with the starts that are left. */
    public interface Passed {
        void candidate(int volunteer, int starts);
    }

    public Sieve(Snapshot snapshot) {
        this.snapshot = snapshot;
        Map<Integer, List<Integer>> lists = new HashMap<>();
        for (int i = 0; i < snapshot.volunteers().size(); i++) {
            VolunteerProfile volunteer = snapshot.volunteer(i);
            if (passesBeforeSkill(volunteer)) {
                for (int skill : volunteer.skills().keySet()) {
                    lists.computeIfAbsent(skill, _ -> new ArrayList<>()).add(i);
                }
            }
        }
        bySkill = HashMap.newHashMap(lists.size());
        lists.forEach((skill, list) ->
                bySkill.put(skill, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Tells {@code passed} every candidate of an order, by ascending number, and counts the survivors of each filter. */
    public Funnel sift(OpenOrder order, Passed passed) {
        int[] left = new int[FILTERS.size()];
        System.arraycopy(beforeSkill, 0, left, 0, SKILL);
        int all = (1 << order.times().starts().size()) - 1;
        for (int number : bySkill.getOrDefault(order.demands().skill(), new int[0])) {
            VolunteerProfile volunteer = snapshot.volunteer(number);
            left[SKILL]++;
            int starts = all;
            for (int i = SKILL + 1; i < left.length && starts != 0; i++) {
                starts = FILTERS.get(i).left(snapshot, order, volunteer, starts);
                left[i] += starts != 0 ? 1 : 0;
            }
            if (starts != 0) {
                passed.candidate(number, starts);
            }
        }
        return new Funnel(snapshot.volunteers().size(), left);
    }

    /** Those who pass everything that may not be loosened, a licence that is valid some day of these included. */
    public int[] lawful(OpenOrder order) {
        return Arrays.stream(bySkill.getOrDefault(order.demands().skill(), new int[0]))
                .filter(number -> isLawful(order, snapshot.volunteer(number)))
                .toArray();
    }

    private boolean isLawful(OpenOrder order, VolunteerProfile volunteer) {
        int licence = order.demands().qualification();
        if (licence != Demands.NONE && !volunteer.qualifiedOn(licence, 0)) {
            return false;
        }
        for (Filter filter : LAWFUL) {
            if (filter.left(snapshot, order, volunteer, 1) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean passesBeforeSkill(VolunteerProfile volunteer) {
        for (int i = 0; i < SKILL; i++) {
            if (FILTERS.get(i).left(snapshot, ANY, volunteer, 1) == 0) {
                return false;
            }
            beforeSkill[i]++;
        }
        return true;
    }
}
