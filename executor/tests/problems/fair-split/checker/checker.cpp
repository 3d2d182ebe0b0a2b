// checker <input> <output> <answer>
#include "quit.h"
#include <fstream>
#include <string>

int main(int count, char *arguments[])
{
	if (count != 4)
		quit(End::Fail, "three paths are needed");
	std::ifstream input(arguments[1]), output(arguments[2]), answer(arguments[3]);
	long n, best;
	if (!(input >> n) || !(answer >> best))
		quit(End::Fail, "no input or no answer");
	std::string split, more;
	if (!(output >> split) || split.size() != static_cast<size_t>(n) || output >> more)
		quit(End::PresentationError, "not one word of a letter for each weight");
	long difference = 0;
	for (char letter : split) {
		long weight;
		input >> weight;
		if (letter != 'A' && letter != 'B')
			quit(End::WrongAnswer, "nobody is called so");
		difference += letter == 'A' ? weight : -weight;
	}
	difference = std::labs(difference);
	if (difference < best)
		quit(End::Fail, "better than the answer");
	if (difference > best)
		quitPoints(static_cast<double>(best) / static_cast<double>(difference), "could be fairer");
	quit(End::Ok, "as fair as can be");
}
