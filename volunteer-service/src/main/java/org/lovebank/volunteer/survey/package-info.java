/** Surveys of needs: questions with choices, answered by nobody in particular, only counted. Knows areas, not people. */
@NullMarked
package org.lovebank.volunteer.survey;

import org.jspecify.annotations.NullMarked;
