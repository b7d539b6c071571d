package org.lovebank.task.matching.menu;

import java.util.OptionalInt;
import org.lovebank.task.history.Agenda.Between;

/** A need near a volunteer: at which level they can do it, how far it is, and what was between them and its recipient. */
record Near(OpenDemand demand, int level, OptionalInt metres, Between between) {}
