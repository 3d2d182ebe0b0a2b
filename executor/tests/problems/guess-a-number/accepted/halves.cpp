#include <bits/stdc++.h>
using namespace std;

int main()
{
	long low = 1, high;
	cin >> high;
	for (string heard; heard != "found";) {
		long middle = (low + high) / 2;
		cout << middle << endl;
		cin >> heard;
		if (heard == "lower")
			high = middle - 1;
		else
			low = middle + 1;
	}
}
