package org.lovebank.task.matching.menu;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lovebank.access.Caller;
import org.lovebank.problem.Language;
import org.lovebank.problem.Refused;
import org.lovebank.task.history.Agenda;
import org.lovebank.task.history.AgendaRepository;
import org.lovebank.task.history.History;
import org.lovebank.task.matching.AreaSteps;
import org.lovebank.task.matching.Asked;
import org.lovebank.task.matching.Facts;
import org.lovebank.task.matching.HardFilter;
import org.lovebank.task.matching.ReadRules;
import org.lovebank.task.matching.Rules;
import org.lovebank.task.matching.Score;
import org.lovebank.task.matching.menu.MenuRefusal.UnknownVolunteer;
import org.lovebank.task.policy.InForce;
import org.lovebank.task.policy.MatchingPolicy.MenuWeights;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.volunteer.VolunteerRepository;
import org.lovebank.task.volunteer.VolunteerRow;
import org.lovebank.task.window.Window;

/** What a volunteer could take on near home: offered to look at, promised to nobody. */
@ApplicationScoped
class RankMenu {

    private final VolunteerRepository volunteers;
    private final OpenDemandRepository demands;
    private final AgendaRepository agendas;
    private final ReadRules readRules;
    private final Policies policies;
    private final CountShown countShown;
    private final Clock clock;

    RankMenu(
            VolunteerRepository volunteers,
            OpenDemandRepository demands,
            AgendaRepository agendas,
            ReadRules readRules,
            Policies policies,
            CountShown countShown,
            Clock clock) {
        this.volunteers = volunteers;
        this.demands = demands;
        this.agendas = agendas;
        this.readRules = readRules;
        this.policies = policies;
        this.countShown = countShown;
        this.clock = clock;
    }

    @Transactional
    MenuView of(Caller caller, int limit, Language language) {
        Instant now = clock.instant();
        VolunteerRow volunteer =
                volunteers.find(caller.id()).orElseThrow(() -> new Refused(new UnknownVolunteer(caller.id())));
        Rules rules = readRules.at(volunteer.area(), now);
        InForce<MenuWeights> weights = policies.inForce(MenuWeights.class, volunteer.area(), now);
        boolean ranked = !volunteer.prefersHumanDispatch();
        List<Menu.Line> fitting =
                fitting(volunteer, rules, ranked ? Optional.of(weights.content()) : Optional.empty(), now);
        Menu menu = ranked ? Menu.ranked(fitting, limit, weights.content()) : Menu.unranked(fitting, limit);
        countShown.add(menu);
        return MenuView.of(menu, weights, language);
    }

    private List<Menu.Line> fitting(VolunteerRow volunteer, Rules rules, Optional<MenuWeights> weights, Instant now) {
        Agenda agenda = agendas.of(volunteer.id());
        Instant loadSince = now.minus(Duration.ofDays(rules.factors().loadDays()));
        int buffer = rules.limits().bufferMinutes();
        List<Menu.Line> lines = new ArrayList<>();
        for (Near near : demands.near(
                volunteer, AreaSteps.up(volunteer.area(), rules.limits().scopeSteps()), now)) {
            Asked asked = rules.asks(near.demand().need(), now);
            Window window = asked.demand().window();
            History history = agenda.seenBy(window, window.widened(buffer, buffer), loadSince, near.between());
            int steps = AreaSteps.between(near.demand().need().place(), volunteer.area());
            Facts facts = new Facts(volunteer, near.level(), steps, near.metres(), history, false);
            if (HardFilter.againstChoosing(asked, facts).isEmpty()) {
                lines.add(new Menu.Line(
                        near.demand(),
                        weights.map(given -> MenuScore.of(near.demand(), Score.of(asked, facts), given, now)),
                        false));
            }
        }
        return lines;
    }
}
