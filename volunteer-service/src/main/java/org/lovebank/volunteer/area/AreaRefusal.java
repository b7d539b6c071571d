package org.lovebank.volunteer.area;

import java.util.List;
import org.lovebank.problem.Refusal;

/** Why a place is refused. */
public sealed interface AreaRefusal extends Refusal {

    /** Nothing at this address of the tree. */
    record NoSuchArea(String areaPath) implements AreaRefusal {}

    /** A request names a place that is not in the tree. */
    record UnknownArea(String areaPath) implements AreaRefusal {}

    /** The caller's roles do not reach this place. */
    record OutsideYourArea(String areaPath) implements AreaRefusal {}

    record AreaCodeTaken(String path) implements AreaRefusal {}

    record AreaLevelDoesNotFit(String level, String parentLevel) implements AreaRefusal {}

    record AreaTooDeep(int levelsAtMost) implements AreaRefusal {}

    /** The place is of another level than what is asked for. */
    record WrongAreaLevel(String areaPath, String level, List<String> levels) implements AreaRefusal {}

    /** Figures were stated on a day by somebody: a day without its source, or a source without its day, says nothing. */
    record ProfileWithoutSource() implements AreaRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchArea _ -> Kind.MISSING;
            case OutsideYourArea _ -> Kind.FORBIDDEN;
            case AreaCodeTaken _ -> Kind.CONFLICT;
            case UnknownArea _, AreaLevelDoesNotFit _, AreaTooDeep _, ProfileWithoutSource _, WrongAreaLevel _ ->
                Kind.INVALID;
        };
    }
}
