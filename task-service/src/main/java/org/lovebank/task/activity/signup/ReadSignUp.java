package org.lovebank.task.activity.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.task.activity.Activity;
import org.lovebank.task.activity.ActivityRepository;

/** Reads sign-ups: a volunteer's own, and for organisers everybody's of their activity. */
@ApplicationScoped
class ReadSignUp {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final UUID FIRST = new UUID(0, 0);

    private final ActivityRepository activities;
    private final SignUpRepository signUps;
    private final Cursors cursors;

    ReadSignUp(ActivityRepository activities, SignUpRepository signUps, Cursors cursors) {
        this.activities = activities;
        this.signUps = signUps;
        this.cursors = cursors;
    }

    @Transactional
    Page<SignUpView> mine(Caller caller, Paging paging) {
        String list = "sign-ups-of/" + caller.id();
        UUID before = cursors.idPosition(paging, list).orElse(NEWEST);
        return page(signUps.of(caller.id(), before, paging.size() + 1), paging, list);
    }

    @Transactional
    Page<SignUpView> of(Caller caller, UUID activityId, @Nullable SignUpState state, Paging paging) {
        Activity activity = activities.findFor(caller, activityId);
        activity.belonging().mustBeRunBy(caller);
        String list = "sign-ups-in/" + activityId + "/" + state;
        UUID after = cursors.idPosition(paging, list).orElse(FIRST);
        return page(signUps.ofActivity(activityId, Optional.ofNullable(state), after, paging.size() + 1), paging, list);
    }

    private Page<SignUpView> page(List<SignUp> found, Paging paging, String list) {
        return cursors.page(found, paging, list, signUp -> List.of(signUp.id().toString()))
                .map(SignUpView::of);
    }
}
