// The ends of a checker: exit codes, and what stands first on stderr.
#pragma once
#include <cstdio>
#include <cstdlib>

enum class End { Ok = 0, WrongAnswer = 1, PresentationError = 2, Fail = 3, Points = 7 };

[[noreturn]] inline void quit(End end, const char *what)
{
	std::fprintf(stderr, "%s\n", what);
	std::exit(static_cast<int>(end));
}

[[noreturn]] inline void quitPoints(double points, const char *what)
{
	std::fprintf(stderr, "points %.10f %s\n", points, what);
	std::exit(static_cast<int>(End::Points));
}
