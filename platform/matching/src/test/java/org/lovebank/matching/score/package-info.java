@NullMarked
package org.lovebank.matching.score;

import org.jspecify.annotations.NullMarked;
