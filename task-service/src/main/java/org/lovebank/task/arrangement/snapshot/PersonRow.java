package org.lovebank.task.arrangement.snapshot;

import java.util.Map;
import org.lovebank.task.history.Agenda;
import org.lovebank.task.volunteer.VolunteerRow;

/** A volunteer with skills by code (1 would like to, 2 has declared) and promises. */
record PersonRow(VolunteerRow volunteer, Map<String, Integer> skills, Agenda agenda, boolean guardianConsents) {}
