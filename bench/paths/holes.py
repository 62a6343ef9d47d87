"""Writes holes.json: constraint and effective size of published small graphs, by networkx and, constraint, by igraph.

    /usr/bin/python3 bench/paths/holes.py > bench/paths/holes.json

Needs python3-networkx and python3-igraph (Debian has both). The graphs are those that networkx ships: Zachary's karate
club (1977), the Florentine families (Padgett & Ansell 1993), the company of Les Miserables (Knuth 1993). igraph and
networkx have to agree to 1e-12, or nothing is written. igraph has no effective size.
"""
import json
import igraph
import networkx

GRAPHS = {
    "Zachary's karate club": networkx.karate_club_graph(),
    "Florentine families": networkx.florentine_families_graph(),
    "Les Miserables": networkx.les_miserables_graph(),
}


def measured(graph, weight):
    nodes = list(graph.nodes())
    place = {node: at for at, node in enumerate(nodes)}
    ties = [(place[a], place[b], data.get("weight", 1)) for a, b, data in graph.edges(data=True)]
    constraint = networkx.constraint(graph, weight=weight)
    size = networkx.effective_size(graph, nodes=list(graph), weight=weight)
    beside = igraph.Graph(n=len(nodes), edges=[tie[:2] for tie in ties])
    theirs = beside.constraint(weights=[tie[2] for tie in ties] if weight else None)
    assert all(abs(constraint[node] - theirs[place[node]]) < 1e-12 for node in nodes)
    return {
        "nodes": [str(node) for node in nodes],
        "ties": [[a, b, w if weight else 1] for a, b, w in ties],
        "constraint": [round(constraint[node], 12) for node in nodes],
        "effectiveSize": [round(size[node], 12) for node in nodes],
    }


graphs = {}
for name, graph in GRAPHS.items():
    graphs[name] = measured(graph, None)
    if any("weight" in data for _, _, data in graph.edges(data=True)):
        graphs[name + ", weighted"] = measured(graph, "weight")
print(json.dumps({"networkx": networkx.__version__, "igraph": igraph.__version__, "graphs": graphs}))
