package org.lovebank.task.volunteer;

/** One thing that a volunteer would do or can do: level 1 is an intention, level 2 a declared skill. */
record SkillLevel(String code, int level) {}
