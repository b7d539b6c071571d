package org.lovebank.bench.district;

import java.util.List;
import java.util.SplittableRandom;
import org.lovebank.matching.ground.Horizon;
import org.lovebank.matching.order.OpenOrder;
import org.lovebank.matching.rule.Rules;
import org.lovebank.matching.snapshot.Snapshot;
import org.lovebank.matching.snapshot.SnapshotDraft;
import org.lovebank.matching.volunteer.Standing;
import org.lovebank.matching.volunteer.VolunteerProfile;

/** A generated district: 27,300 volunteers in 33 communities on 16.5 by 16.5 km, and so many wishes for fourteen days. */
public record District(long seed, List<VolunteerProfile> volunteers, List<OpenOrder> wishes) {

    public static final Horizon HORIZON = new Horizon(14, 0);

    private static final int VOLUNTEERS = 27_300;
    private static final int COMMUNITIES = 33;
    private static final int SIDE_METRES = 16_500;

    public static District of(long seed, int wishes) {
        SplittableRandom random = new SplittableRandom(seed);
        Ground ground = new Ground(random.split(), COMMUNITIES, SIDE_METRES);
        List<VolunteerProfile> volunteers = new People(random.split(), ground, HORIZON).all(VOLUNTEERS);
        List<VolunteerProfile> active = volunteers.stream()
                .filter(volunteer -> volunteer.is(Standing.ACTIVE))
                .toList();
        List<OpenOrder> orders = new OpenWishes(random.split(), ground, HORIZON, active).all(wishes);
        return new District(seed, volunteers, orders);
    }

    public Snapshot snapshot() {
        SnapshotDraft draft = Snapshot.draft(HORIZON, Rules.standard());
        volunteers.forEach(draft::volunteer);
        wishes.forEach(draft::order);
        return draft.freeze();
    }
}
