"""A figure without a row in `sources` stops the derivation."""

from base import Row

TEXT = {
    "counties": {"code", "name", "city_code", "city_name", "year"},
    "chains": {"chain_id"},
    "nodes": {"node_id", "chain_id", "name"},
    "pairs": {"helper", "receiver", "since", "reason", "source"},
    "projects": {"project_id"},
    "helpers": {"code"},
    "factors": {"code"},
    "modes": {"mode_id", "name"},
    "pair_mode_benefit": {"helper", "receiver", "mode_id", "evidence"},
    "thresholds": {"kind", "chain_id", "metric", "op", "unit", "action"},
    "pools": {"pool", "year", "code"},
    "fund_response": {"pool", "code", "segment"},
    "floors": {"name", "receiver_group"},
    "quotas": {"name", "helper_group", "receiver_group", "relation"},
    "score_params": {"set", "name", "note"},
    "helper_resources": {"code", "resource", "unit"},
    "pair_needs": {"helper", "receiver", "resource"},
    "travel": {"a", "b"},
}
KEYS = {
    "counties": ["code"], "chains": ["chain_id"], "pairs": ["helper", "receiver"], "projects": ["project_id"],
    "helpers": ["code"], "factors": ["code"], "modes": ["mode_id"], "floors": ["name"], "quotas": ["name"],
    "pair_mode_benefit": ["helper", "receiver", "mode_id"], "pools": ["pool", "year", "code"],
    "thresholds": ["kind", "metric", "op", "value"], "fund_response": ["pool", "code", "segment"],
    "score_params": ["set", "name"], "helper_resources": ["code", "resource"],
    "pair_needs": ["helper", "receiver", "resource"], "travel": ["a", "b"],
}


def check(tables: dict[str, list[Row]], sources: list[list[str]]) -> None:
    """Raises for the first cell that no row of `sources` speaks of, and for the first source of a cell that is not there."""
    spoken = {(table, key, column) for table, key, column, *_ in sources}
    cells = set()
    for table, rows in tables.items():
        for row in rows:
            key = "|".join(row[k] for k in KEYS[table])
            for column, value in row.items():
                if value == "" or column in TEXT[table]:
                    continue
                cells.add((table, key, column))
                if not {(table, key, column), (table, "", column), (table, "", "")} & spoken:
                    raise ValueError(f"{table} {key} {column} = {value}: no row in sources")
    named = {(table, "|".join(row[k] for k in KEYS[table])) for table, rows in tables.items() for row in rows}
    for table, key, column in sorted(spoken):
        if table in tables and key and column not in TEXT[table] and (table, key, column) not in cells:
            raise ValueError(f"sources: {table} {key} {column} is not in the table")
        if table in tables and key and (table, key) not in named:
            raise ValueError(f"sources: {table} has no row {key}")
